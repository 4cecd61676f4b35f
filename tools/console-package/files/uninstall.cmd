@echo off
setlocal
rem Removes Rooms OTP and what it keeps on this console. A setup that still waits for an approval needs a new code then.
set "TARGET=%ProgramFiles%\RoomsOTP"
if defined ProgramW6432 set "TARGET=%ProgramW6432%\RoomsOTP"
rem The command processor looks for a bare name in the current folder first, so the programs of Windows have their path.
"%SystemRoot%\System32\schtasks.exe" /end /tn "Rooms OTP after restart" >nul 2>nul
"%SystemRoot%\System32\schtasks.exe" /delete /tn "Rooms OTP after restart" /f >nul 2>nul
if exist "%ProgramData%\RoomsOTP" rmdir /s /q "%ProgramData%\RoomsOTP"
if exist "%ProgramData%\RoomsOTP" goto failed
"%SystemRoot%\System32\reg.exe" delete "HKLM\SOFTWARE\RoomsOTP" /f /reg:64 >nul 2>nul
rem This file is in the folder that goes, so nothing may follow on a line of its own.
if exist "%TARGET%" (rmdir /s /q "%TARGET%" & exit /b 0) else exit /b 0
:failed
echo Rooms OTP could not be removed. Close Rooms OTP if it is open, and run this file as an administrator.
exit /b 1
