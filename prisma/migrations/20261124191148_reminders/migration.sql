-- CreateEnum
CREATE TYPE "ReminderState" AS ENUM ('queued', 'sent', 'skipped', 'cancelled', 'bounced');

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "bouncedAt" TIMESTAMPTZ(3),
ADD COLUMN     "leftAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Invitation" ALTER COLUMN "invitedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "remindAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "credentialId" UUID NOT NULL,
    "threshold" INTEGER NOT NULL,
    "contactId" UUID,
    "state" "ReminderState" NOT NULL DEFAULT 'queued',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Reminder_contactId_idx" ON "Reminder"("contactId");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema language cannot say.

-- Exactly once for each threshold and recipient, the Spencer contact (null) included.
CREATE UNIQUE INDEX "Reminder_once" ON "Reminder"("credentialId", "threshold", "contactId") NULLS NOT DISTINCT;

-- What the worker asks every minute: which credentials are due, which mails still wait.
CREATE INDEX "Credential_to_remind" ON "Credential"("remindAt") WHERE state = 'live';
CREATE INDEX "Reminder_waiting" ON "Reminder"("id") WHERE state = 'queued';
