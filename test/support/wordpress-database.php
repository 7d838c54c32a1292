<?php
// A database in which nothing is stored, in the place where WordPress looks for another one than MySQL's: it starts with its defaults.

#[AllowDynamicProperties]
class Empty_Database {
	public $ready = true;
	public $prefix = 'wp_';
	public $base_prefix = 'wp_';
	public $is_mysql = false;
	public $last_error = '';
	public $insert_id = 0;

	public function __get( $name ) {
		return "wp_$name";
	}
	public function __call( $name, $values ) {
		return in_array( $name, array( 'get_results', 'get_col', 'tables' ), true ) ? array() : null;
	}
	public function set_prefix( $prefix ) {
		return $prefix;
	}
	public function prepare( $query ) {
		return $query;
	}
}
$GLOBALS['wpdb'] = new Empty_Database();
