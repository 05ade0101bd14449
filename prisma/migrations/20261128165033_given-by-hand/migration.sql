-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "givenById" UUID,
ADD COLUMN     "isEndAssumed" BOOLEAN NOT NULL DEFAULT false;
