-- CreateEnum
CREATE TYPE "StopLifted" AS ENUM ('another_admin', 'operator');

-- AlterTable
ALTER TABLE "Handoff" ADD COLUMN     "endSeal" BYTEA,
ADD COLUMN     "sealedUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Stop" (
    "id" UUID NOT NULL,
    "customerId" UUID,
    "reason" TEXT NOT NULL,
    "stoppedById" UUID NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedHow" "StopLifted",
    "liftedById" UUID,
    "liftReason" TEXT,

    CONSTRAINT "Stop_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "Stop" ADD CONSTRAINT "Stop_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stop" ADD CONSTRAINT "Stop_stoppedById_fkey" FOREIGN KEY ("stoppedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stop" ADD CONSTRAINT "Stop_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- At most one stands for all, and one for each customer.
CREATE UNIQUE INDEX "Stop_standing" ON "Stop"("customerId") NULLS NOT DISTINCT WHERE "liftedAt" IS NULL;

-- Links made before are bound to the end they still have.
UPDATE "Handoff" SET "sealedUntil" = "expiresAt" WHERE "sealed" IS NOT NULL;
