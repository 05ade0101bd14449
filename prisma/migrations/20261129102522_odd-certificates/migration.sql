-- AlterTable
ALTER TABLE "DualControl" ADD COLUMN     "nevertheless" TEXT;

-- CreateIndex
CREATE INDEX "Certificate_thumbprintSha1_idx" ON "Certificate"("thumbprintSha1");

-- CreateIndex
CREATE INDEX "Credential_thumbprintSha1_idx" ON "Credential"("thumbprintSha1");
