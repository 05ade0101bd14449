-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "distrustedAt" TIMESTAMPTZ(3);
