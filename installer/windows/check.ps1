# Install the package silently, use the app, repair it and take it off again.
#
#     installer\windows\check.ps1 CSE-Assess-0.1.0-x64.msi
#
# It needs an administrator.
param([Parameter(Mandatory)] [string] $Package)
$ErrorActionPreference = "Stop"

function Invoke-Installer([string[]] $Words) {
    $done = Start-Process msiexec -ArgumentList ($Words + @("/qn", "/norestart", "/l*v", "msi.log")) -Wait -PassThru
    if ($done.ExitCode -ne 0) {
        Get-Content msi.log -Tail 60
        throw "msiexec $Words ended with $($done.ExitCode)."
    }
}

function Assert-That([bool] $Holds, [string] $Otherwise) {
    if (-not $Holds) { throw $Otherwise }
}

$folder = Join-Path $env:ProgramFiles "CSE Assess"
$program = Join-Path $folder "cse-assess.exe"
$settings = Join-Path $env:ProgramData "cse-assess"
$menu = Join-Path $env:ProgramData "Microsoft\Windows\Start Menu\Programs\CSE Assess.lnk"

Invoke-Installer @("/i", "`"$Package`"")
Assert-That (Test-Path $menu) "No entry in the Start menu."
Assert-That (Test-Path $settings) "No folder for the organisation's settings."
& $program --version
Assert-That ($LASTEXITCODE -eq 0) "The app does not say its version."
& $program demo --out demo
Assert-That (Test-Path "demo\opened\referral.pdf") "The demo made no referral."

$window = Start-Process (Join-Path $folder "CSE Assess.exe") -PassThru
$until = (Get-Date).AddSeconds(30)
while ((Get-Date) -lt $until -and -not $window.MainWindowHandle) {
    Start-Sleep -Milliseconds 200
    $window.Refresh()
}
Assert-That ([bool] $window.MainWindowHandle) "No window."
Stop-Process -Id $window.Id

Remove-Item (Join-Path $folder "_internal\cse_assess\data\licences.json")
Invoke-Installer @("/fa", "`"$Package`"")
Assert-That (Test-Path (Join-Path $folder "_internal\cse_assess\data\licences.json")) "Repair left a file missing."

Set-Content (Join-Path $settings "policy.toml") "# written by IT"
Invoke-Installer @("/x", "`"$Package`"")
Assert-That (-not (Test-Path $folder)) "Left behind: $folder"
Assert-That (-not (Test-Path $menu)) "Left behind: $menu"
Assert-That (Test-Path (Join-Path $settings "policy.toml")) "IT's own settings are gone."
