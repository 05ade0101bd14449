-- AlterTable
ALTER TABLE "Reminder" ADD COLUMN     "mailId" UUID;

-- CreateTable
CREATE TABLE "MailPart" (
    "mailId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "linkHash" BYTEA,

    CONSTRAINT "MailPart_pkey" PRIMARY KEY ("mailId","connectionId")
);

-- CreateIndex
CREATE INDEX "MailPart_connectionId_idx" ON "MailPart"("connectionId");

-- CreateIndex
CREATE INDEX "Reminder_sentAt_idx" ON "Reminder"("sentAt");

-- AddForeignKey
ALTER TABLE "MailPart" ADD CONSTRAINT "MailPart_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;
