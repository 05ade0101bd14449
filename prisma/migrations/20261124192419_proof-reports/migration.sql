-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "failedAt" TIMESTAMPTZ(3),
ADD COLUMN     "failedCode" TEXT,
ADD COLUMN     "reportedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Handoff" ADD COLUMN     "burntAt" TIMESTAMPTZ(3),
ADD COLUMN     "claimedFrom" TEXT,
ADD COLUMN     "unreadableAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ProofReport" (
    "id" UUID NOT NULL,
    "credentialId" UUID NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "code" TEXT,
    "reportedBy" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProofReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProofReport_credentialId_idx" ON "ProofReport"("credentialId");

-- CreateIndex
CREATE INDEX "ProofReport_receivedAt_idx" ON "ProofReport"("receivedAt");

-- AddForeignKey
ALTER TABLE "ProofReport" ADD CONSTRAINT "ProofReport_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
