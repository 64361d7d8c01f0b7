// A name of a site that is not published, for this program alone: whatever connects anywhere reaches a port
// of this machine. So programs fetch by themselves, from an address such as they meet outside (several of
// them refuse one of this machine), and nothing of theirs can leave it.

import net from 'node:net';

/** From now on, connections to any host go to this port. */
export function redirect(port) {
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (...given) {
    // Node hands its own calls over as a list of the options and what to call.
    const [options] = Array.isArray(given[0]) ? given[0] : given;
    Object.assign(options, { host: '127.0.0.1', port });
    return connect.apply(this, given);
  };
}
