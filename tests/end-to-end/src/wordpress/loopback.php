<?php
// A plugin that WordPress always loads. It refuses to fetch from the machine it runs on, where the
// quiz of a test is; that, and no other rule of its, is lifted here.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		return array_merge( $ports, array( (int) getenv( 'QUIZ_PORT' ) ) );
	}
);
