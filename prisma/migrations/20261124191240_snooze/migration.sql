-- CreateTable
CREATE TABLE "Snooze" (
    "connectionId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "snoozedById" UUID NOT NULL,
    "snoozedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Snooze_pkey" PRIMARY KEY ("connectionId")
);

-- AddForeignKey
ALTER TABLE "Snooze" ADD CONSTRAINT "Snooze_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snooze" ADD CONSTRAINT "Snooze_snoozedById_fkey" FOREIGN KEY ("snoozedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
