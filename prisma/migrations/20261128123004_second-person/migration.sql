-- CreateEnum
CREATE TYPE "DualControlOutcome" AS ENUM ('confirmed', 'declined', 'withdrawn', 'alone');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "leftNoAdminAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Certificate" ADD COLUMN     "dualControlId" UUID;

-- CreateTable
CREATE TABLE "DualControl" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "connectionId" UUID NOT NULL,
    "payload" BYTEA NOT NULL,
    "payloadSha256" BYTEA NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "DualControlOutcome",
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "DualControl_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DualControl_connectionId_idx" ON "DualControl"("connectionId");

-- CreateIndex
CREATE INDEX "DualControl_outcome_expiresAt_idx" ON "DualControl"("outcome", "expiresAt");

-- CreateIndex
CREATE INDEX "Person_staffRole_idx" ON "Person"("staffRole");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_dualControlId_key" ON "Certificate"("dualControlId");

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_dualControlId_fkey" FOREIGN KEY ("dualControlId") REFERENCES "DualControl"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DualControl" ADD CONSTRAINT "DualControl_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DualControl" ADD CONSTRAINT "DualControl_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DualControl" ADD CONSTRAINT "DualControl_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
