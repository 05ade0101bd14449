-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('customer', 'staff');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('Viewer', 'Operator', 'Admin');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('nl', 'fr', 'de', 'en');

-- CreateEnum
CREATE TYPE "Environment" AS ENUM ('production', 'demo', 'staging');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('invited', 'in_progress', 'needs_customer', 'needs_colleague', 'connected', 'ended');

-- CreateEnum
CREATE TYPE "Intent" AS ENUM ('connect', 'grant', 'renew', 'repair', 'undo');

-- CreateEnum
CREATE TYPE "CredentialKind" AS ENUM ('secret', 'certificate');

-- CreateEnum
CREATE TYPE "CredentialState" AS ENUM ('attempted', 'live', 'replaced', 'removed');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('awaiting_consent', 'queued', 'running', 'waiting', 'needs_person', 'done', 'stopped');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('intended', 'done', 'refused', 'unsettled');

-- CreateEnum
CREATE TYPE "HandoffState" AS ENUM ('held', 'linked', 'claimed', 'stored', 'expired', 'superseded');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "tenantId" UUID NOT NULL,
    "objectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "upn" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "staffRole" "StaffRole",
    "directoryRoles" JSONB,
    "authenticatedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Access" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "invitationId" UUID NOT NULL,
    "intent" "Intent" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "stateHash" BYTEA NOT NULL,
    "browserHash" BYTEA NOT NULL,
    "audience" "Audience" NOT NULL,
    "sealed" BYTEA NOT NULL,
    "tenantId" UUID NOT NULL,
    "scopes" TEXT[],
    "invitationId" UUID,
    "runId" UUID,
    "returnTo" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("stateHash")
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Connection" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "environment" "Environment" NOT NULL,
    "tenantId" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "userSync" BOOLEAN NOT NULL,
    "securityGroups" BOOLEAN NOT NULL,
    "groupIds" UUID[],
    "language" "Language" NOT NULL,
    "spencerContactName" TEXT NOT NULL,
    "spencerContactEmail" TEXT NOT NULL,
    "uniqueName" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "appName" TEXT NOT NULL,
    "adoptedObjectId" UUID,
    "applicationObjectId" UUID,
    "applicationId" UUID,
    "servicePrincipalId" UUID,
    "secretLifetimeDays" INTEGER,
    "usersInScope" INTEGER,
    "mapping" JSONB,
    "stage" "Stage" NOT NULL DEFAULT 'invited',
    "nextExpiryAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invitedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "signedInAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3),
    "grantedAt" TIMESTAMPTZ(3),
    "handedOverAt" TIMESTAMPTZ(3),
    "configuredAt" TIMESTAMPTZ(3),
    "provenAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "intent" "Intent" NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationLink" (
    "tokenHash" BYTEA NOT NULL,
    "invitationId" UUID NOT NULL,
    "contactId" UUID,
    "mintedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InvitationLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "der" BYTEA NOT NULL,
    "subject" TEXT NOT NULL,
    "thumbprintSha1" TEXT NOT NULL,
    "thumbprintSha256" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "runId" UUID,
    "kind" "CredentialKind" NOT NULL,
    "state" "CredentialState" NOT NULL,
    "attemptName" TEXT NOT NULL,
    "keyId" UUID,
    "hint" TEXT,
    "thumbprintSha1" TEXT,
    "thumbprintSha256" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "provenAt" TIMESTAMPTZ(3),
    "provenHow" TEXT,
    "replacedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "intent" "Intent" NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'awaiting_consent',
    "reason" TEXT,
    "waitingUntil" TIMESTAMPTZ(3),
    "blueprint" JSONB NOT NULL,
    "approvedHash" TEXT NOT NULL,
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "graphRequests" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "difference" JSONB,
    "confirmed" JSONB,
    "grantBy" TEXT NOT NULL DEFAULT 'portal',

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunToken" (
    "runId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "scopes" TEXT[],
    "directoryRoles" JSONB,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RunToken_pkey" PRIMARY KEY ("runId","personId")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "runId" UUID NOT NULL,
    "change" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "intendedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "Outcome" NOT NULL DEFAULT 'intended',
    "settledAt" TIMESTAMPTZ(3),
    "status" INTEGER,
    "code" TEXT,
    "requestId" TEXT,
    "clientRequestId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "fence" INTEGER NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("runId","change","attempt")
);

-- CreateTable
CREATE TABLE "RunEvent" (
    "runId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "RunEvent_pkey" PRIMARY KEY ("runId","seq")
);

-- CreateTable
CREATE TABLE "Handoff" (
    "id" UUID NOT NULL,
    "connectionId" UUID NOT NULL,
    "credentialId" UUID NOT NULL,
    "state" "HandoffState" NOT NULL DEFAULT 'held',
    "held" BYTEA,
    "heldUntil" TIMESTAMPTZ(3) NOT NULL,
    "idHash" BYTEA,
    "sealed" BYTEA,
    "linkedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "sentTo" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "mailFailedAt" TIMESTAMPTZ(3),
    "claimedById" UUID,
    "claimNonceHash" BYTEA,
    "claimedAt" TIMESTAMPTZ(3),
    "storedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Handoff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "personId" UUID,
    "connectionId" UUID,
    "data" JSONB NOT NULL,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_tenantId_objectId_key" ON "Person"("tenantId", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Access_sessionId_invitationId_key" ON "Access"("sessionId", "invitationId");

-- CreateIndex
CREATE INDEX "SignIn_expiresAt_idx" ON "SignIn"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_customerId_email_key" ON "Contact"("customerId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_uniqueName_key" ON "Connection"("uniqueName");

-- CreateIndex
CREATE INDEX "Connection_createdAt_id_idx" ON "Connection"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Connection_stage_createdAt_id_idx" ON "Connection"("stage", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Connection_nextExpiryAt_id_idx" ON "Connection"("nextExpiryAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_tenantId_environment_key" ON "Connection"("tenantId", "environment");

-- CreateIndex
CREATE INDEX "Invitation_connectionId_idx" ON "Invitation"("connectionId");

-- CreateIndex
CREATE INDEX "InvitationLink_invitationId_idx" ON "InvitationLink"("invitationId");

-- CreateIndex
CREATE INDEX "Certificate_connectionId_idx" ON "Certificate"("connectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_attemptName_key" ON "Credential"("attemptName");

-- CreateIndex
CREATE INDEX "Credential_connectionId_idx" ON "Credential"("connectionId");

-- CreateIndex
CREATE INDEX "Credential_endsAt_id_idx" ON "Credential"("endsAt", "id");

-- CreateIndex
CREATE INDEX "Run_connectionId_createdAt_idx" ON "Run"("connectionId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Run_state_leaseUntil_idx" ON "Run"("state", "leaseUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Handoff_credentialId_key" ON "Handoff"("credentialId");

-- CreateIndex
CREATE UNIQUE INDEX "Handoff_idHash_key" ON "Handoff"("idHash");

-- CreateIndex
CREATE INDEX "Handoff_connectionId_idx" ON "Handoff"("connectionId");

-- CreateIndex
CREATE INDEX "Handoff_state_heldUntil_idx" ON "Handoff"("state", "heldUntil");

-- CreateIndex
CREATE INDEX "AuditEntry_connectionId_seq_idx" ON "AuditEntry"("connectionId", "seq");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Access" ADD CONSTRAINT "Access_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Access" ADD CONSTRAINT "Access_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Access" ADD CONSTRAINT "Access_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationLink" ADD CONSTRAINT "InvitationLink_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationLink" ADD CONSTRAINT "InvitationLink_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunToken" ADD CONSTRAINT "RunToken_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunToken" ADD CONSTRAINT "RunToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunEvent" ADD CONSTRAINT "RunEvent_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handoff" ADD CONSTRAINT "Handoff_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handoff" ADD CONSTRAINT "Handoff_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handoff" ADD CONSTRAINT "Handoff_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema language cannot say.

-- Two tabs, two administrators, two workers: one run.
CREATE UNIQUE INDEX "Run_one_at_a_time" ON "Run"("connectionId") WHERE state NOT IN ('done', 'stopped');

-- The audit is append-only, also for whoever holds the application's database password and a typing error.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Staff search customers by any part of their name or domain, among very many.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Customer_name_trigram" ON "Customer" USING gin (name gin_trgm_ops);
CREATE INDEX "Connection_domain_trigram" ON "Connection" USING gin (domain gin_trgm_ops);
