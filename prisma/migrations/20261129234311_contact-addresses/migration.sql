-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "readdressedAt" TIMESTAMPTZ(3);
