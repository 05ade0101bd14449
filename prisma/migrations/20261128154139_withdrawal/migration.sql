-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "withdrawal" JSONB;

-- AlterTable
ALTER TABLE "RunToken" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "RunToken_retiredAt_idx" ON "RunToken"("retiredAt");
