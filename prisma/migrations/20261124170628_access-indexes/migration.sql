-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Access_connectionId_idx" ON "Access"("connectionId");

-- CreateIndex
CREATE INDEX "Access_invitationId_idx" ON "Access"("invitationId");
