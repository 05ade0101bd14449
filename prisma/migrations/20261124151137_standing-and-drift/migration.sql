-- AlterTable
ALTER TABLE "SignIn" ADD COLUMN     "connectionId" UUID;

-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "drift" TEXT[],
ADD COLUMN     "lookedAt" TIMESTAMPTZ(3),
ADD COLUMN     "standing" JSONB;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "challenge" TEXT;

-- CreateIndex
CREATE INDEX "Connection_customerId_idx" ON "Connection"("customerId");

-- CreateIndex
CREATE INDEX "Connection_environment_createdAt_id_idx" ON "Connection"("environment", "createdAt" DESC, "id" DESC);
