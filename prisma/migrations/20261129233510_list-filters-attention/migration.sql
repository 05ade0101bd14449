-- AlterTable
ALTER TABLE "Attention" ADD COLUMN     "createdAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ConnectionReason" (
    "connectionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConnectionReason_pkey" PRIMARY KEY ("connectionId","kind")
);

-- CreateIndex
CREATE INDEX "ConnectionReason_kind_createdAt_connectionId_idx" ON "ConnectionReason"("kind", "createdAt" DESC, "connectionId" DESC);

-- CreateIndex
CREATE INDEX "Attention_turn_createdAt_connectionId_idx" ON "Attention"("turn", "createdAt" DESC, "connectionId" DESC);

-- AddForeignKey
ALTER TABLE "ConnectionReason" ADD CONSTRAINT "ConnectionReason_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Attention"("connectionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- All of this is written by triggers: the version before, which knows none of it, goes on beside this one.

CREATE OR REPLACE FUNCTION attention_of_connection_goes_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "Attention" ("connectionId", "createdAt") VALUES (NEW.id, NEW."createdAt");
  END IF;
  INSERT INTO "StaleAttention" ("connectionId") VALUES (NEW.id);
  RETURN NULL;
END
$$;

CREATE FUNCTION kinds_of(reasons jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT DISTINCT reason->>'kind' FROM jsonb_array_elements(reasons) reason WHERE reason->>'kind' IS NOT NULL
$$;

CREATE FUNCTION reasons_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ConnectionReason"
   WHERE "connectionId" = NEW."connectionId" AND kind NOT IN (SELECT kinds_of(NEW.reasons));
  INSERT INTO "ConnectionReason" ("connectionId", kind, "createdAt")
    SELECT c.id, kind, c."createdAt" FROM "Connection" c, kinds_of(NEW.reasons) kind WHERE c.id = NEW."connectionId"
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Attention_reasons" AFTER UPDATE OF reasons ON "Attention"
  FOR EACH ROW WHEN (OLD.reasons IS DISTINCT FROM NEW.reasons) EXECUTE FUNCTION reasons_are_kept();
