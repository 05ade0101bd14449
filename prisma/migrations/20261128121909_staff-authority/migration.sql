-- CreateEnum
CREATE TYPE "SessionEnd" AS ENUM ('signed_out', 'signed_out_everywhere', 'signed_out_at_microsoft', 'ended_by_admin', 'role_gone', 'account_disabled', 'erased');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "staffEndedAt" TIMESTAMPTZ(3),
ADD COLUMN     "staffObservedAt" TIMESTAMPTZ(3),
ADD COLUMN     "staffRole" "StaffRole";

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "authContext" TEXT,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "endedBecause" "SessionEnd",
ADD COLUMN     "sidHash" BYTEA,
ADD COLUMN     "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "HeldPress" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "press" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "returnTo" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "HeldPress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HeldPress_expiresAt_idx" ON "HeldPress"("expiresAt");

-- CreateIndex
CREATE INDEX "Session_sidHash_idx" ON "Session"("sidHash");

-- AddForeignKey
ALTER TABLE "HeldPress" ADD CONSTRAINT "HeldPress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
