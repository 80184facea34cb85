@echo off
rem Builds the portable folder of Windows: dist\lcsurvey (packaging\lcsurvey.spec) and dist\lcsurvey-windows.zip.
rem Uses .venv of the development lock; "lc test" makes it.
setlocal
chcp 65001 >nul
cd /d "%~dp0.."
".venv\Scripts\python.exe" -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build\portable packaging\lcsurvey.spec || exit /b 1
tar -C dist -a -cf dist\lcsurvey-windows.zip lcsurvey || exit /b 1
echo dist\lcsurvey
