<?php
// Sets the blog up and writes the posts whose contents come in as a JSON list; prints their ids.
define( 'WP_INSTALLING', true );
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
$server = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'BLOG_SOCKET' ) );
$server->query( 'CREATE DATABASE wordpress' );

// Called by WordPress where somebody else has not defined it: the mail to the owner of a new blog.
function wp_new_blog_notification() {}

require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A blog', 'author', 'author@blog.example', true, '', wp_slash( 'unguessable' ) );
switch_theme( 'plain' );

$ids = array();
foreach ( json_decode( getenv( 'BLOG_POSTS' ) ) as $content ) {
	$post  = array(
		'post_title'   => 'An article',
		'post_content' => $content,
		'post_status'  => 'publish',
		'post_author'  => 1,
	);
	$ids[] = wp_insert_post( wp_slash( $post ) );
}
echo json_encode( $ids );
