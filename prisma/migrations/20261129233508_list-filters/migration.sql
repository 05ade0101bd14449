-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "certificateEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "secretEndsAt" TIMESTAMPTZ(3);

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
CREATE INDEX "Connection_secretEndsAt_id_idx" ON "Connection"("secretEndsAt", "id");

-- CreateIndex
CREATE INDEX "Connection_certificateEndsAt_id_idx" ON "Connection"("certificateEndsAt", "id");

-- CreateIndex
CREATE INDEX "Attention_turn_createdAt_connectionId_idx" ON "Attention"("turn", "createdAt" DESC, "connectionId" DESC);

-- AddForeignKey
ALTER TABLE "ConnectionReason" ADD CONSTRAINT "ConnectionReason_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Attention"("connectionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What holds a secret, or a certificate, is listed in the list's own order too.
CREATE INDEX "Connection_with_secret_idx" ON "Connection" ("createdAt" DESC, id DESC) WHERE "secretEndsAt" IS NOT NULL;
CREATE INDEX "Connection_with_certificate_idx" ON "Connection" ("createdAt" DESC, id DESC) WHERE "certificateEndsAt" IS NOT NULL;

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

CREATE FUNCTION attention_has_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Attention" SET "createdAt" = NEW."createdAt" WHERE "connectionId" = NEW.id;
  UPDATE "ConnectionReason" SET "createdAt" = NEW."createdAt" WHERE "connectionId" = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Connection_attention_moved" AFTER UPDATE OF "createdAt" ON "Connection"
  FOR EACH ROW WHEN (OLD."createdAt" IS DISTINCT FROM NEW."createdAt") EXECUTE FUNCTION attention_has_moved();

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

-- The connection's row first: of two credentials that change at once, the second to come here sees both.
CREATE FUNCTION keep_ends_of(connection uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Connection" WHERE id = connection FOR NO KEY UPDATE;
  UPDATE "Connection" c SET "secretEndsAt" = ends.secret, "certificateEndsAt" = ends.certificate FROM (
    SELECT coalesce(min("endsAt") FILTER (WHERE kind = 'secret'), max(l."secretEndsAt")) AS secret,
           coalesce(min("endsAt") FILTER (WHERE kind = 'certificate'), max(l."certificateEndsAt")) AS certificate
      FROM (SELECT connection AS id) it
      LEFT JOIN "Credential" one ON one."connectionId" = it.id AND one.state = 'live'
      LEFT JOIN "ListedConnection" l ON l."connectionId" = it.id AND l."seenAt" IS NULL) ends
   WHERE c.id = connection AND (c."secretEndsAt", c."certificateEndsAt") IS DISTINCT FROM (ends.secret, ends.certificate);
END
$$;

CREATE FUNCTION ends_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_ends_of(coalesce(NEW."connectionId", OLD."connectionId"));
  RETURN NULL;
END
$$;

CREATE TRIGGER "Credential_ends_made" AFTER INSERT ON "Credential"
  FOR EACH ROW WHEN (NEW.state = 'live') EXECUTE FUNCTION ends_are_kept();
CREATE TRIGGER "Credential_ends" AFTER UPDATE OF state, "endsAt" ON "Credential"
  FOR EACH ROW WHEN ((OLD.state, OLD."endsAt") IS DISTINCT FROM (NEW.state, NEW."endsAt") AND 'live' IN (OLD.state, NEW.state))
  EXECUTE FUNCTION ends_are_kept();
CREATE TRIGGER "Credential_ends_gone" AFTER DELETE ON "Credential"
  FOR EACH ROW WHEN (OLD.state = 'live') EXECUTE FUNCTION ends_are_kept();
CREATE TRIGGER "ListedConnection_ends" AFTER INSERT OR UPDATE OF "secretEndsAt", "certificateEndsAt", "seenAt" OR DELETE
  ON "ListedConnection" FOR EACH ROW EXECUTE FUNCTION ends_are_kept();
