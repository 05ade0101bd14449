-- AlterTable
ALTER TABLE "Handoff" ADD COLUMN     "saidStoredById" UUID,
ADD COLUMN     "storedById" UUID;

-- AddForeignKey
ALTER TABLE "Handoff" ADD CONSTRAINT "Handoff_storedById_fkey" FOREIGN KEY ("storedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handoff" ADD CONSTRAINT "Handoff_saidStoredById_fkey" FOREIGN KEY ("saidStoredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
