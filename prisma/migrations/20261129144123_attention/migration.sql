-- CreateEnum
CREATE TYPE "Turn" AS ENUM ('broken', 'spencer', 'customer', 'resting');

-- CreateTable
CREATE TABLE "Attention" (
    "connectionId" UUID NOT NULL,
    "turn" "Turn",
    "place" INTEGER,
    "since" TIMESTAMPTZ(3),
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "nextChangeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attention_pkey" PRIMARY KEY ("connectionId")
);

-- CreateTable
CREATE TABLE "StaleAttention" (
    "id" BIGSERIAL NOT NULL,
    "connectionId" UUID NOT NULL,

    CONSTRAINT "StaleAttention_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Attention_turn_place_since_connectionId_idx" ON "Attention"("turn", "place", "since", "connectionId");

-- CreateIndex
CREATE INDEX "Attention_nextChangeAt_idx" ON "Attention"("nextChangeAt");

-- CreateIndex
CREATE INDEX "StaleAttention_connectionId_idx" ON "StaleAttention"("connectionId");

-- AddForeignKey
ALTER TABLE "Attention" ADD CONSTRAINT "Attention_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever the reasons follow from says when it changes, for whoever works them out next. A row of its own for each change: to
-- write it nobody waits for anybody.
CREATE FUNCTION attention_goes_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StaleAttention" ("connectionId") VALUES (NEW."connectionId");
  RETURN NULL;
END
$$;

CREATE FUNCTION attention_of_connection_goes_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "Attention" ("connectionId") VALUES (NEW.id);
  END IF;
  INSERT INTO "StaleAttention" ("connectionId") VALUES (NEW.id);
  RETURN NULL;
END
$$;

CREATE FUNCTION attention_of_customer_goes_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StaleAttention" ("connectionId")
    SELECT id FROM "Connection" WHERE "customerId" = NEW."customerId";
  RETURN NULL;
END
$$;

CREATE FUNCTION attention_of_invited_goes_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StaleAttention" ("connectionId")
    SELECT "connectionId" FROM "Invitation" WHERE id = NEW."invitationId";
  RETURN NULL;
END
$$;

CREATE TRIGGER "Connection_attention" AFTER INSERT OR UPDATE OF
    "endedAt", "userSync", drift, "observedAt", switches, "switchesSeenAt", "registeredAt", "grantedAt", "applicationId",
    "applicationObjectId"
  ON "Connection" FOR EACH ROW EXECUTE FUNCTION attention_of_connection_goes_stale();

CREATE TRIGGER "Contact_attention" AFTER INSERT OR UPDATE OF "bouncedAt", "leftAt", "erasedAt"
  ON "Contact" FOR EACH ROW EXECUTE FUNCTION attention_of_customer_goes_stale();

CREATE TRIGGER "Credential_attention" AFTER INSERT OR UPDATE OF
    state, "keyId", "thumbprintSha1", "endsAt", "provenAt", "provenHow", "refusedAt", "refusedNumber", "replacedAt",
    "distrustedAt", "reportedAt", "failedAt"
  ON "Credential" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();

CREATE TRIGGER "Certificate_attention" AFTER INSERT OR UPDATE OF "withdrawnAt"
  ON "Certificate" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();

CREATE TRIGGER "DualControl_attention" AFTER INSERT OR UPDATE OF outcome
  ON "DualControl" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();

CREATE TRIGGER "Handoff_attention" AFTER INSERT OR UPDATE OF
    state, "heldUntil", "linkedAt", "expiresAt", "sentTo", "sentAt", "mailFailedAt", "claimedAt", "burntAt", "unreadableAt"
  ON "Handoff" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();

CREATE TRIGGER "Run_attention" AFTER INSERT OR UPDATE OF state, reason, "finishedAt"
  ON "Run" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();

CREATE TRIGGER "Invitation_attention" AFTER INSERT OR UPDATE OF "expiresAt", "revokedAt"
  ON "Invitation" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();

CREATE TRIGGER "InvitationLink_attention" AFTER INSERT OR UPDATE OF "openedAt"
  ON "InvitationLink" FOR EACH ROW EXECUTE FUNCTION attention_of_invited_goes_stale();

-- What had time left gets it back when a stop is lifted: who was not asked meanwhile is asked again then.
CREATE FUNCTION attention_goes_stale_when_lifted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StaleAttention" ("connectionId")
    SELECT a."connectionId" FROM "Attention" a JOIN "Connection" c ON c.id = a."connectionId"
     WHERE a.turn IS NOT NULL AND (NEW."customerId" IS NULL OR c."customerId" = NEW."customerId");
  RETURN NULL;
END
$$;

CREATE TRIGGER "Stop_attention" AFTER UPDATE OF "liftedAt"
  ON "Stop" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale_when_lifted();
