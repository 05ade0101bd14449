/** Whom one may choose: who has a role in this portal, as Microsoft says. Two of one name are told apart by address. */
export function StaffOptions({ staff }: { staff: readonly { id: string; name: string; upn: string }[] }) {
  return staff.map(({ id, name, upn }) => (
    <option key={id} value={id}>
      {name} · {upn}
    </option>
  ))
}
