-- AlterTable
ALTER TABLE "Attention" ADD COLUMN     "chaseAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Chase" (
    "subjectId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "connectionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Chase_pkey" PRIMARY KEY ("subjectId","kind","step")
);

-- CreateIndex
CREATE INDEX "Chase_connectionId_idx" ON "Chase"("connectionId");

-- CreateIndex
CREATE INDEX "Attention_chaseAt_idx" ON "Attention"("chaseAt");

-- AddForeignKey
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;
