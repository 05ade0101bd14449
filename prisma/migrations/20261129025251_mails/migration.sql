-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('sending', 'sent', 'delayed', 'reached', 'failed', 'bounced');

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "connectionId" UUID,
    "contactId" UUID,
    "addresseeId" UUID,
    "personId" UUID,
    "linkHash" BYTEA,
    "handoffId" UUID,
    "state" "MailState" NOT NULL DEFAULT 'sending',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "reportedAt" TIMESTAMPTZ(3),
    "status" TEXT,
    "said" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Mail_messageId_key" ON "Mail"("messageId");

-- CreateIndex
CREATE INDEX "Mail_connectionId_createdAt_idx" ON "Mail"("connectionId", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_contactId_idx" ON "Mail"("contactId");
