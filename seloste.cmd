@echo off
rem Builds Seloste when the jar is missing, then runs it. After a change of the sources: mvn package.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\seloste.jar"
set "CDS=%HOME_DIR%target\seloste.jsa"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo seloste: building, only the first time 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -Dmaven.test.skip=true package 1>&2 || (popd & echo seloste: the build failed 1>&2 & exit /b 1)
  popd
)
rem The loaded classes of a small run: what starts later starts in half the time. An archive that
rem does not fit the JDK or the jar is ignored; a folder that cannot be written goes without.
if not exist "%CDS%" (
  "%JAVA%" -XX:ArchiveClassesAtExit="%CDS%" -Xmx512m -Xlog:disable -Dfile.encoding=UTF-8 -jar "%JAR%" inspect "%HOME_DIR%pom.xml" >nul 2>&1
)
set "SHARE="
if exist "%CDS%" set SHARE=-XX:SharedArchiveFile="%CDS%" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr
"%JAVA%" %SHARE% -Xmx512m -XX:+UseSerialGC -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=24000 -XX:Tier4CompileThreshold=600000 -XX:Tier4BackEdgeThreshold=1600000 -Djava.awt.headless=true -Dfile.encoding=UTF-8 %SELOSTE_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
