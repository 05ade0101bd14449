-- CreateIndex
CREATE INDEX "Snooze_until_idx" ON "Snooze"("until");
