-- CreateEnum
CREATE TYPE "WaveState" AS ENUM ('asked', 'waiting', 'released', 'taken_back', 'declined');

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "readById" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "fileName" TEXT,
    "rows" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "importedAt" TIMESTAMPTZ(3),
    "made" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListedConnection" (
    "connectionId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "applicationId" UUID,
    "secretEndsAt" TIMESTAMPTZ(3),
    "certificateEndsAt" TIMESTAMPTZ(3),
    "listedAt" TIMESTAMPTZ(3) NOT NULL,
    "waveId" UUID,
    "releasedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "ListedConnection_pkey" PRIMARY KEY ("connectionId")
);

-- CreateTable
CREATE TABLE "Wave" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "state" "WaveState" NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "size" INTEGER NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "releasesAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Wave_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Import_expiresAt_idx" ON "Import"("expiresAt");

-- CreateIndex
CREATE INDEX "ListedConnection_importId_idx" ON "ListedConnection"("importId");

-- CreateIndex
CREATE INDEX "ListedConnection_waveId_idx" ON "ListedConnection"("waveId");

-- CreateIndex
CREATE INDEX "Wave_importId_idx" ON "Wave"("importId");

-- CreateIndex
CREATE INDEX "Wave_state_idx" ON "Wave"("state");

-- CreateIndex
CREATE INDEX "Wave_askedById_askedAt_idx" ON "Wave"("askedById", "askedAt");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_readById_fkey" FOREIGN KEY ("readById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedConnection" ADD CONSTRAINT "ListedConnection_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedConnection" ADD CONSTRAINT "ListedConnection_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedConnection" ADD CONSTRAINT "ListedConnection_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wave" ADD CONSTRAINT "Wave_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the list says is a reason's ground like any other.
CREATE TRIGGER "ListedConnection_attention" AFTER INSERT OR UPDATE OF "secretEndsAt", "certificateEndsAt", "seenAt"
  ON "ListedConnection" FOR EACH ROW EXECUTE FUNCTION attention_goes_stale();

-- Whichever version registers it, and also where it is undone and connected anew: what the list said is past.
CREATE FUNCTION listed_connection_is_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ListedConnection" SET "seenAt" = NEW."registeredAt" WHERE "connectionId" = NEW.id AND "seenAt" IS NULL;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Connection_listed_is_seen" AFTER UPDATE OF "registeredAt" ON "Connection"
  FOR EACH ROW WHEN (NEW."registeredAt" IS NOT NULL) EXECUTE FUNCTION listed_connection_is_seen();

-- Of a hundred thousand that are invited, those whom nobody has invited yet are found at once.
CREATE INDEX "Connection_uninvited_idx" ON "Connection" ("createdAt" DESC, id DESC)
  WHERE stage = 'invited' AND "invitedAt" IS NULL;
