-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "amendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "amends" JSONB;
