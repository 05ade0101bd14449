-- AlterEnum
ALTER TYPE "Intent" ADD VALUE 'fields';

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "homeTenantId" UUID;

-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "partnerDomain" TEXT,
ADD COLUMN     "partnerTenantId" UUID;

-- AlterTable
ALTER TABLE "InvitationLink" ADD COLUMN     "addresseeId" UUID;

-- CreateTable
CREATE TABLE "Addressee" (
    "id" UUID NOT NULL,
    "invitationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "typedById" UUID NOT NULL,
    "typedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heldAt" TIMESTAMPTZ(3),
    "allowedAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),
    "bouncedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Addressee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "runId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "pressedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consentedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("runId","personId")
);

-- CreateIndex
CREATE INDEX "Addressee_invitationId_idx" ON "Addressee"("invitationId");

-- CreateIndex
CREATE INDEX "Approval_personId_idx" ON "Approval"("personId");

-- CreateIndex
CREATE INDEX "InvitationLink_addresseeId_idx" ON "InvitationLink"("addresseeId");

-- AddForeignKey
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_typedById_fkey" FOREIGN KEY ("typedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationLink" ADD CONSTRAINT "InvitationLink_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Addressee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who began a run pressed it; what was done in somebody's name, they had consented to.
INSERT INTO "Approval" ("runId", "personId", "pressedAt", "consentedAt")
SELECT r.id, r."startedById", r."createdAt", min(e.at)
  FROM "Run" r LEFT JOIN "RunEvent" e ON e."runId" = r.id AND e.kind = 'consented'
 GROUP BY r.id;

INSERT INTO "Approval" ("runId", "personId", "pressedAt", "consentedAt")
SELECT "runId", "personId", min("intendedAt"), min("intendedAt") FROM "LedgerEntry" GROUP BY 1, 2
    ON CONFLICT DO NOTHING;

INSERT INTO "Approval" ("runId", "personId", "pressedAt", "consentedAt")
SELECT "runId", "personId", now(), now() FROM "RunToken"
    ON CONFLICT DO NOTHING;
