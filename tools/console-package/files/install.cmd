@echo off
setlocal
rem Copies Rooms OTP to Program Files, where only administrators can change it. It starts nothing.
rem A 32-bit process, such as Intune's agent, finds the 64-bit folder in ProgramW6432.
set "TARGET=%ProgramFiles%\RoomsOTP"
if defined ProgramW6432 set "TARGET=%ProgramW6432%\RoomsOTP"
if not exist "%TARGET%" mkdir "%TARGET%" || goto failed
for %%F in (node.exe RoomsOTP.mjs RoomsOTP.cmd RoomsOTP.exe RoomsOTP.json README.txt uninstall.cmd LICENSE.txt THIRD-PARTY-NOTICES.txt sbom.cdx.json SHA256SUMS.txt) do if exist "%~dp0%%F" copy /y /b "%~dp0%%F" "%TARGET%\%%F" >nul || goto failed
rem The version comes last, because Intune reads from it that the app is installed.
rem The command processor looks for a bare name in the current folder first, so the programs of Windows have their path.
"%SystemRoot%\System32\reg.exe" add "HKLM\SOFTWARE\RoomsOTP" /v Version /t REG_SZ /d "@VERSION@" /f /reg:64 >nul || goto failed
echo Rooms OTP @VERSION@ is installed in "%TARGET%".
exit /b 0
:failed
echo Rooms OTP could not be installed. Close Rooms OTP if it is open, and run this file as an administrator.
exit /b 1
