-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "addressHash" BYTEA;
