<?php
/* Plugin Name: What the test's site has beside WordPress */

// the files are on this machine, at a port of their own, with a certificate that nobody has signed
function site_trusts_this_machine( $arguments ) {
	return array_merge( $arguments, array( 'reject_unsafe_urls' => false, 'sslverify' => false ) );
}
add_filter( 'http_request_args', 'site_trusts_this_machine' );

// what an administrator has put into the head of all pages
function site_head() {
	readfile( getenv( 'SITE_HEAD' ) );
}
add_action( 'wp_head', 'site_head' );

// the classic editor is still in WordPress; its plugin opens it by this filter
function site_editor( $use ) {
	// after saving, the address says it no more
	$asked = $_SERVER['REQUEST_URI'] . ( $_SERVER['HTTP_REFERER'] ?? '' );
	return $use && false === strpos( $asked, 'classic-editor' );
}
add_filter( 'use_block_editor_for_post', 'site_editor' );
