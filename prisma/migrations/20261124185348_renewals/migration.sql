-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "renews" "CredentialKind"[] DEFAULT ARRAY['secret']::"CredentialKind"[];

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "invitationId" UUID;

-- CreateIndex
CREATE INDEX "Run_invitationId_idx" ON "Run"("invitationId");

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
