-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "accountOwnerId" UUID;

-- CreateIndex
CREATE INDEX "Connection_accountOwnerId_idx" ON "Connection"("accountOwnerId");

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_accountOwnerId_fkey" FOREIGN KEY ("accountOwnerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
