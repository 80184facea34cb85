@echo off
rem Starts LCSurvey from a source tree on Windows; the same commands as ./lc:
rem   lc run, lc demo [DIR], lc test, lc bench, lc COMMAND ...
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
set "root=%~dp0"
set "PYTHONPATH=%root%"
set "venv=%root%.venv"
set "python=%venv%\Scripts\python.exe"
set "command=%~1"
if "%command%"=="" set "command=run"

set "lock=requirements.lock"
if "%command%"=="test" set "lock=requirements-dev.lock"
if "%command%"=="bench" set "lock=requirements-dev.lock"

fc /b "%root%%lock%" "%venv%\%lock%" >nul 2>&1 && if exist "%python%" goto ready

set "base="
for %%v in (3.13 3.12 3.11) do if not defined base py -%%v -c "import venv" >nul 2>&1 && set "base=py -%%v"
if not defined base (
    echo 需要 Python 3.11、3.12 或 3.13（64 位）。请安装后再运行。
    exit /b 1
)
echo 正在建立 Python 环境（只在第一次，约 1 分钟）……
%base% -m venv --clear "%venv%" || exit /b 1
"%python%" -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r "%root%%lock%"
if errorlevel 1 (
    echo Python 包没有装上。请检查网络后再运行。
    exit /b 1
)
copy /y "%root%requirements.lock" "%venv%" >nul
copy /y "%root%%lock%" "%venv%" >nul

:ready
if "%command%"=="test" goto test
if "%command%"=="bench" goto bench
if "%~1"=="run" goto window
"%python%" -m lcsurvey %*
exit /b %errorlevel%

:window
"%python%" -m lcsurvey
exit /b %errorlevel%

:test
cd /d "%root%"
"%python%" -m ruff check --quiet . || exit /b 1
"%python%" -m mypy || exit /b 1
"%python%" -m pytest --numprocesses auto --dist loadfile
exit /b %errorlevel%

:bench
cd /d "%root%"
"%python%" tests\benchmarks %2 %3 %4
exit /b %errorlevel%
