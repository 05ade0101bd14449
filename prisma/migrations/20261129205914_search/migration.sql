-- CreateIndex
CREATE INDEX "Contact_email_idx" ON "Contact"("email");

-- CreateIndex
CREATE INDEX "Connection_applicationId_idx" ON "Connection"("applicationId");

-- CreateIndex
CREATE INDEX "Connection_applicationObjectId_idx" ON "Connection"("applicationObjectId");

-- CreateIndex
CREATE INDEX "Connection_servicePrincipalId_idx" ON "Connection"("servicePrincipalId");

-- CreateIndex
CREATE INDEX "Certificate_thumbprintSha256_idx" ON "Certificate"("thumbprintSha256");

-- CreateIndex
CREATE INDEX "Credential_keyId_idx" ON "Credential"("keyId");

-- CreateIndex
CREATE INDEX "Credential_thumbprintSha256_idx" ON "Credential"("thumbprintSha256");

-- CreateIndex
CREATE INDEX "Run_startedById_idx" ON "Run"("startedById");

-- CreateIndex
CREATE INDEX "LedgerEntry_requestId_idx" ON "LedgerEntry"("requestId");

-- CreateIndex
CREATE INDEX "LedgerEntry_clientRequestId_idx" ON "LedgerEntry"("clientRequestId");

-- A name to sign in with is written in any case.
CREATE INDEX "Person_upn_lower" ON "Person" (lower(upn));

-- A list of one owner, or in one language, is walked in its own order.
DROP INDEX "Connection_accountOwnerId_idx";

-- CreateIndex
CREATE INDEX "Connection_accountOwnerId_createdAt_id_idx" ON "Connection"("accountOwnerId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Connection_language_createdAt_id_idx" ON "Connection"("language", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ListedConnection_applicationId_idx" ON "ListedConnection"("applicationId");

CREATE INDEX "Connection_groups_idx" ON "Connection" ("createdAt" DESC, id DESC) WHERE "securityGroups";
