<?php
// php wordpress.php FOLDER < posts.json: what WordPress's own functions make of posts, as JSON. FOLDER is an unpacked WordPress.
// A post is { content, author: may not write scripts, pages: what is at which address, embeds: false where they are turned off }.
// It becomes { stored, shown, head, foot }: the text as it is saved, as visitors get it, and the tags that WordPress loads for it.

define( 'ABSPATH', "{$argv[1]}/" );
define( 'WP_HOME', 'http://wordpress.invalid' );
define( 'WP_SITEURL', 'http://wordpress.invalid' );
// no tables are asked for
define( 'WP_INSTALLING', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', false );
$table_prefix = 'wp_';
$_SERVER     += array(
	'HTTP_HOST'       => 'wordpress.invalid',
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);
// what this version of PHP thinks of that version of WordPress is no part of the answer
ini_set( 'display_errors', 'stderr' );
require ABSPATH . 'wp-settings.php';
error_reporting( E_ERROR );
$posts = json_decode( stream_get_contents( STDIN ), true );

/** Answers in place of the network: there is nothing but the pages of the post. */
$pages = array();
function answer_from_pages( $response, $arguments, $address ) {
	global $pages;
	$path = strtok( $address, '?' );
	return array(
		'headers'  => array(),
		'cookies'  => array(),
		'filename' => null,
		'body'     => $pages[ $path ] ?? '',
		'response' => array(
			'code'    => isset( $pages[ $path ] ) ? 200 : 404,
			'message' => '',
		),
	);
}
add_filter( 'pre_http_request', 'answer_from_pages', 10, 3 );

function save( $content, $is_author ) {
	if ( $is_author ) {
		kses_init_filters();
	}
	$stored = wp_unslash( apply_filters( 'content_save_pre', wp_slash( $content ) ) );
	kses_remove_filters();
	return $stored;
}

function printed( $print ) {
	ob_start();
	$print();
	return ob_get_clean();
}

function publish( $post ) {
	global $pages, $wp_scripts, $wp_styles;
	$pages      = $post['pages'] ?? array();
	$wp_scripts = null;
	$wp_styles  = null;
	if ( false === ( $post['embeds'] ?? true ) ) {
		remove_action( 'wp_head', 'wp_oembed_add_host_js' );
	} else {
		add_action( 'wp_head', 'wp_oembed_add_host_js' );
	}
	$stored = save( $post['content'], $post['author'] ?? false );
	wp_enqueue_style( 'wp-block-library' );
	$shown = apply_filters( 'the_content', $stored );
	return array(
		'stored' => $stored,
		'shown'  => $shown,
		'head'   => printed( 'wp_print_styles' ),
		'foot'   => printed( 'wp_print_scripts' ),
	);
}

echo json_encode(
	array(
		'version' => $wp_version,
		'posts'   => array_map( 'publish', $posts ),
	),
	JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR
);
