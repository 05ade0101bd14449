-- CreateTable
CREATE TABLE "Rehearsal" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tenantId" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "differ" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "Rehearsal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Rehearsal_at_idx" ON "Rehearsal"("at");
