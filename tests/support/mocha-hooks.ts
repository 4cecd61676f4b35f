import './loopback-guard.ts';
