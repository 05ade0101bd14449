-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "switches" TEXT[],
ADD COLUMN     "switchesSeenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "refusedAt" TIMESTAMPTZ(3),
ADD COLUMN     "refusedNumber" INTEGER,
ADD COLUMN     "triedAt" TIMESTAMPTZ(3),
ADD COLUMN     "unprovenToldAt" TIMESTAMPTZ(3),
ADD COLUMN     "untestedWhy" TEXT;
