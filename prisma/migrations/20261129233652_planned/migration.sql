-- CreateTable
CREATE TABLE "PlannedDay" (
    "connectionId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "ticket" TEXT,
    "plannedById" UUID NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlannedDay_pkey" PRIMARY KEY ("connectionId")
);

-- CreateTable
CREATE TABLE "Freeze" (
    "customerId" UUID NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "frozenById" UUID NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Freeze_pkey" PRIMARY KEY ("customerId")
);

-- CreateIndex
CREATE INDEX "PlannedDay_day_idx" ON "PlannedDay"("day");

-- CreateIndex
CREATE INDEX "Freeze_lastDay_idx" ON "Freeze"("lastDay");

-- AddForeignKey
ALTER TABLE "PlannedDay" ADD CONSTRAINT "PlannedDay_connectionId_fkey" FOREIGN KEY ("connectionId") REFERENCES "Connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedDay" ADD CONSTRAINT "PlannedDay_plannedById_fkey" FOREIGN KEY ("plannedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Freeze" ADD CONSTRAINT "Freeze_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Freeze" ADD CONSTRAINT "Freeze_frozenById_fkey" FOREIGN KEY ("frozenById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
