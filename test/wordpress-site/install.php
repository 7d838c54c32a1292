<?php
// php install.php FOLDER: makes the tables, and two users whose passwords are their names.
function wp_new_blog_notification() {
	// no mail
}
define( 'WP_INSTALLING', true );
$address                    = parse_url( getenv( 'SITE_ADDRESS' ) );
$_SERVER['HTTP_HOST']       = "{$address['host']}:{$address['port']}";
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
ini_set( 'display_errors', 'stderr' );
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
( new mysqli( null, 'root', '', null, 0, getenv( 'SITE_SOCKET' ) ) )->query( 'CREATE DATABASE wordpress' );
mysqli_report( MYSQLI_REPORT_OFF );
require "{$argv[1]}/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A clinic', 'administrator', 'administrator@clinic.example', true, '', 'administrator' );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author',
		'user_email' => 'author@clinic.example',
		'role'       => 'author',
	)
);
// as after the first visit: the tour of the editor is closed
$guides = array( 'welcomeGuide' => false );
foreach ( get_users() as $user ) {
	update_user_meta( $user->ID, 'wp_persisted_preferences', array( 'core' => $guides, 'core/edit-post' => $guides ) );
}
echo $wp_version;
