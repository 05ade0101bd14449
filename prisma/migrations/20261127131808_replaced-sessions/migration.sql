-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "replacedById" UUID;
