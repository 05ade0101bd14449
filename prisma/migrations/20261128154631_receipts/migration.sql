-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "waitingLooks" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "LedgerEntry" ADD COLUMN     "seen" BOOLEAN,
ADD COLUMN     "seenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "LastObservation" (
    "connectionId" UUID NOT NULL,
    "observation" JSONB NOT NULL,
    "observedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LastObservation_pkey" PRIMARY KEY ("connectionId")
);

-- AddForeignKey
ALTER TABLE "LastObservation" ADD CONSTRAINT "LastObservation_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
