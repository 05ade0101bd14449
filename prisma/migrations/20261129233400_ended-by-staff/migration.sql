-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "endReason" TEXT,
ADD COLUMN     "endedById" UUID,
ADD COLUMN     "endedHow" TEXT,
ADD COLUMN     "leftInTenant" JSONB;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
