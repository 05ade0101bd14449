/** The process answers. */
export function GET() {
  return Response.json({ status: 'up' }, { headers: { 'cache-control': 'no-store' } })
}
