-- One table of the running portal for each file: whoever holds one and waits for another would stand in the portal's way.

-- AlterTable
ALTER TABLE "Connection" ADD COLUMN     "certificateEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "secretEndsAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Connection_secretEndsAt_id_idx" ON "Connection"("secretEndsAt", "id");

-- CreateIndex
CREATE INDEX "Connection_certificateEndsAt_id_idx" ON "Connection"("certificateEndsAt", "id");

-- What holds a secret, or a certificate, is listed in the list's own order too.
CREATE INDEX "Connection_with_secret_idx" ON "Connection" ("createdAt" DESC, id DESC) WHERE "secretEndsAt" IS NOT NULL;
CREATE INDEX "Connection_with_certificate_idx" ON "Connection" ("createdAt" DESC, id DESC) WHERE "certificateEndsAt" IS NOT NULL;
