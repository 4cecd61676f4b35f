@echo off
setlocal
rem Starts Rooms OTP with the certificates of Windows and the proxy of the environment.
rem Nothing that the environment says to Node may weaken its checks.
set "NODE_OPTIONS="
set "NODE_TLS_REJECT_UNAUTHORIZED="
"%~dp0node.exe" --use-system-ca --use-env-proxy "%~dp0RoomsOTP.mjs" %*
set "RESULT=%ERRORLEVEL%"
rem Without arguments a person has selected the file, and the window would close before they can read the last line.
if "%~1"=="" pause
exit /b %RESULT%
